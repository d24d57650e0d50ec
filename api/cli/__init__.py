"""The command `stance`."""
