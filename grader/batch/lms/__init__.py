"""What does each learning management system hand out? One module for each; `plain` is for none."""
