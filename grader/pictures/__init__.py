"""Pictures of answers: what they show as data, how one comes from an answer, and how it is drawn."""
