"""One module a format of networks."""
