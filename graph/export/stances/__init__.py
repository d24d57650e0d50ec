"""One module a format of stances."""
