// name: ping
// doc: Anything at all: the answer says which database gave it.
// returns: one integer
RETURN 1 AS one
