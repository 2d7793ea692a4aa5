"""Which data sets do the problems use? Small ones that the project makes itself, and a reader for the real digits."""
