"""Runs every snippet; an import runs its module."""
print("== control")
import control
print("== functions")
import functions
print("== classes")
import classes
print("== exceptions")
import exceptions
print("== generators")
import generators
print("== expressions")
import expressions
print("== modules")
import modules_snippet
print("== coroutines")
import coroutines
