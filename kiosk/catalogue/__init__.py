"""What the shop sells, and which class of the model stands for which product."""
