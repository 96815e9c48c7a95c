"""Of `xml.sax` there is `saxutils`."""
__all__ = []
