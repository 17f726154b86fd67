// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#define Q 6

static int solutions;

static int safe(const int *board, int row, int col)
{
  for (int r = 0; r < row; r++)
    if (board[r] == col || board[r] - col == row - r || col - board[r] == row - r)
      return 0;
  return 1;
}

static void place(int *board, int row)
{
  if (row == Q) {
#pragma omp atomic
    solutions++;
    return;
  }
  for (int col = 0; col < Q; col++) {
#pragma omp task firstprivate(col) if (row < 2)
    {
      int mine[Q];
      memcpy(mine, board, row * sizeof(int));
      if (row == 1)
        usleep(50);
      if (safe(mine, row, col)) {
        mine[row] = col;
        place(mine, row + 1);
      }
    }
  }
#pragma omp taskwait
}

int main(void)
{
  int board[Q] = {0};
#pragma omp parallel num_threads(4)
#pragma omp single
  place(board, 0);
  printf("%d\n", solutions);
  return 0;
}
