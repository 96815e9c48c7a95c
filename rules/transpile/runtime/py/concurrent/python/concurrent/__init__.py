"""Executors."""
__all__ = []
