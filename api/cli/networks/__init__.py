"""What the verb `network` prints, writes and draws."""
