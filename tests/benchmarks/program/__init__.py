"""What this program alone is measured by: what its peers have no counterpart for."""
