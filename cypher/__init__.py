"""Every query, one file each; `catalog` finds and checks them."""
