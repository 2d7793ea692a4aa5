"""A learner's own folder: stubs in one language, what was passed so far, what failed and with which inputs."""
