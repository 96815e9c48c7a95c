"""Trees of elements."""

__all__ = []
