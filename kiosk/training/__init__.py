"""Makes training pictures from the stage, trains, exports and evaluates the model."""
