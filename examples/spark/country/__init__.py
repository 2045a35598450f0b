"""The engine over a whole country: one community after the other, spread over machines by Spark."""
