"""What it takes to prove a problem sound."""
