"""# State what the source does not show

A prediction sometimes has to assume what the file does not show. You can state it instead, in a comment:

```c
// pcwm: assume injective(node)
#pragma omp parallel for
for (int e = 0; e < n; e++)
  load[node[e]] += f[e];
```

`/* pcwm: assume ... */` does the same, and one comment may state several facts, separated by commas. A stated fact
is a fact of the question that pcwm asks; it does not filter the answer. What rests on one says so in its trace.

## Facts

| fact | states | its contrary |
|---|---|---|
| `n >= 2`, `lda >= n`, `n % 4 == 0` | a comparison of integers that holds here | the contrary comparison |
| `noalias(x, y, ...)` | the memory that these pointers lead to does not overlap | `alias(x, y)` |
| `injective(idx)` | `idx` holds no value twice | `!injective(idx)` |
| `monotone(idx)` | no value in `idx` is less than the one before it | `!monotone(idx)` |
| `disjoint(a)` | where a subscript of `a` cannot be followed, threads touch different elements | `!disjoint(a)` |
| `pure(f)` | a call of `f` writes no memory that another thread may touch | `!pure(f)` |
| `threadsafe(f)` | several threads may call `f` at once | `!threadsafe(f)` |
| `private(x)` | each thread has its own `x`, whose declaration the file does not show | `shared(x)` |

`!pure(f)` says that `f` writes what its arguments point to, those to const excepted; `!threadsafe(f)`, that it has
state of its own. `alias(x, y)` says that `y` leads into the memory of `x`, nobody knows how far from where `x` does.

## Where a statement holds

- Directly above a directive, on its line, or between it and its statement: for that construct. A blank line parts them.
- Anywhere else in a function: from there to the end of its block.
- Outside of functions, and in a class: for the whole file, wherever its names mean something.

A comment inside a preprocessor line counts only at the line's end.

## What settles which assumption

| assumption | denied by | confirmed by |
|---|---|---|
| parameters do not overlap (the default) | `alias(x, y)` | `noalias(x, y)` |
| an index array holds some value twice | `injective(idx)` | `!injective(idx)` |
| ranges between offsets do not meet (the default) | `!monotone(offsets)` | `monotone(offsets)` |
| a subscript, or the bounds of an inner loop, cannot be followed | `disjoint(a)` | `!disjoint(a)` |
| blocks or rows overlap; a distance is shorter than `safelen` says | `disjoint(a)`, or a comparison | `!disjoint(a)` |
| the team has more threads than the elements by thread number are made for | `disjoint(a)` | `!disjoint(a)` |
| an unseen callee writes its argument | `pure(f)` | `!pure(f)` |
| a library function has no lock of its own | `threadsafe(f)` | `!threadsafe(f)` |
| an undeclared variable is shared | `private(x)` | `shared(x)` |

Two have no statement. What is *too complex* to be decided within the budget stays undecided: no fact is missing.
And how iterations are shared out where no clause says so is for a `schedule` clause to say.

## What goes wrong

A fact that cannot be read, a name that is not in scope, a comparison of values that are not followed and one that
contradicts the code are problems: they are shown, and the fact does not hold. `disjoint` says nothing of subscripts
that are followed, so `a[i] = a[i + 1]` stays a race. `noalias` parts the pointers that it names from each other, not
from a third one.
"""
