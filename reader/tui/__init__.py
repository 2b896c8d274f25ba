"""The app: asks, lists answers, opens articles."""
