"""Game of life and cellular automata."""
import numpy as np


def step(board):
    neighbours = sum(np.roll(np.roll(board, dy, axis=0), dx, axis=1) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if (dy, dx) != (0, 0))
    return ((neighbours == 3) | ((board == 1) & (neighbours == 2))).astype(int)


board = np.zeros((8, 8), dtype=int)
board[1:4, 1:4] = [[0, 1, 0], [0, 0, 1], [1, 1, 1]]
for generation in range(4):
    print(generation, board.sum())
    print("\n".join("".join("#" if cell else "." for cell in row) for row in board))
    board = step(board)
line = np.zeros(31, dtype=int)
line[15] = 1
rule = np.array([int(bit) for bit in f"{30:08b}"[::-1]])
for _ in range(8):
    print("".join("*" if c else " " for c in line))
    line = rule[4 * np.roll(line, 1) + 2 * line + np.roll(line, -1)]
