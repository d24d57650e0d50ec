"""What the graph is: model, codebook, actors, stores, answers."""
