"""From an article to its stances, one stage a module."""
