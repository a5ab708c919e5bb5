"""The window put together: Qt, pages, signals."""
