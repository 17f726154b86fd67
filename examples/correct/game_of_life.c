/*
 * Conway's game of life on a torus. One parallel region spans all generations; each thread owns a band of rows
 * that it computes from its number, and keeps its own pair of pointers to the two boards.
 * Prints the live cells and an order-dependent checksum of the last generation.
 *
 * cc -fopenmp -O2 game_of_life.c
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef _OPENMP
#include <omp.h>
#else
static int omp_get_thread_num(void) { return 0; }
static int omp_get_num_threads(void) { return 1; }
#endif

enum { ROWS = 128, COLUMNS = 160, GENERATIONS = 24 };

typedef uint8_t row_t[COLUMNS];

static int live_neighbours(row_t *board, int i, int j)
{
    const int up = (i + ROWS - 1) % ROWS, down = (i + 1) % ROWS;
    const int left = (j + COLUMNS - 1) % COLUMNS, right = (j + 1) % COLUMNS;

    return board[up][left] + board[up][j] + board[up][right] + board[i][left] + board[i][right]
           + board[down][left] + board[down][j] + board[down][right];
}

static void seed(row_t *board)
{
    uint32_t state = 97;

    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLUMNS; j++) {
            state = state * 1103515245u + 12345u;
            board[i][j] = (state >> 16) % 3 == 0;
        }
    }
}

/* Returns the board that holds the last generation: `first` or `second`. */
static row_t *evolve(row_t *first, row_t *second, long *born)
{
    long births = 0;

    #pragma omp parallel reduction(+ : births)
    {
        const int threads = omp_get_num_threads();
        const int me = omp_get_thread_num();
        const int begin = ROWS * me / threads;
        const int end = ROWS * (me + 1) / threads;
        row_t *now = first;
        row_t *then = second;

        for (int generation = 0; generation < GENERATIONS; generation++) {
            for (int i = begin; i < end; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    const int n = live_neighbours(now, i, j);
                    then[i][j] = n == 3 || (n == 2 && now[i][j]);
                    births += then[i][j] && !now[i][j];
                }
            }
            /* The neighbours' rows must be complete before the next generation reads them. */
            #pragma omp barrier
            row_t *spare = now;
            now = then;
            then = spare;
        }
    }
    *born = births;
    return GENERATIONS % 2 == 0 ? first : second;
}

int main(void)
{
    row_t *first = calloc(ROWS, sizeof *first);
    row_t *second = calloc(ROWS, sizeof *second);
    if (first == NULL || second == NULL) {
        perror("calloc");
        return EXIT_FAILURE;
    }

    long born = 0;
    seed(first);
    row_t *last = evolve(first, second, &born);

    long alive = 0;
    uint64_t checksum = 0;
    for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < COLUMNS; j++) {
            alive += last[i][j];
            checksum = checksum * 3 + last[i][j];
        }
    }
    printf("life: alive=%ld born=%ld checksum=%016llx\n", alive, born, (unsigned long long)checksum);
    free(first);
    free(second);
    return 0;
}
