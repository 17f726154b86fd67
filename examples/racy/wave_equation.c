/*
 * Acoustic wave equation in two dimensions, second order in time (three time levels) and space, with a damping
 * layer near the edges. The threads stay in one parallel region for all steps, and every thread rotates its own
 * pointers to the three levels; the team meets once per step.
 * Prints the energy of the last level and a checksum.
 *
 * cc -fopenmp -O2 wave_equation.c -lm
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROWS = 120, COLUMNS = 100, STEPS = 60, LAYER = 12 };

#define AT(u, i, j) ((u)[(size_t)(i) * COLUMNS + (j)])

static double *new_level(void)
{
    double *u = calloc((size_t)ROWS * COLUMNS, sizeof *u);
    if (u == NULL) {
        perror("calloc");
        exit(EXIT_FAILURE);
    }
    return u;
}

/* Factor of the damping layer for cell (i, j): 1 in the interior, falling towards the edges. */
static double damping(int i, int j)
{
    const int to_edge_i = i < ROWS - 1 - i ? i : ROWS - 1 - i;
    const int to_edge_j = j < COLUMNS - 1 - j ? j : COLUMNS - 1 - j;
    const int distance = to_edge_i < to_edge_j ? to_edge_i : to_edge_j;
    return distance >= LAYER ? 1.0 : 1.0 - 0.004 * (LAYER - distance);
}

static void pulse(double *u)
{
    for (int i = 1; i < ROWS - 1; i++) {
        for (int j = 1; j < COLUMNS - 1; j++) {
            const double di = i - ROWS / 2, dj = j - COLUMNS / 2;
            AT(u, i, j) = exp(-0.02 * (di * di + dj * dj));
        }
    }
}

/* Runs all steps; the three levels are scratch. Returns the energy of the final state. */
static double propagate(double *level0, double *level1, double *level2, double courant2)
{
    double energy = 0.0;

    #pragma omp parallel
    {
        double *before = level0;
        double *now = level1;
        double *after = level2;

        for (int step = 0; step < STEPS; step++) {
            #pragma omp for schedule(static) nowait
            for (int i = 1; i < ROWS - 1; i++) {
                for (int j = 1; j < COLUMNS - 1; j++) {
                    const double laplacian = AT(now, i - 1, j) + AT(now, i + 1, j) + AT(now, i, j - 1)
                                             + AT(now, i, j + 1) - 4.0 * AT(now, i, j);
                    AT(after, i, j) = 2.0 * AT(now, i, j) - AT(before, i, j) + courant2 * laplacian;
                }
            }
            /* Same bounds and schedule: every thread damps the rows that it has just computed. */
            #pragma omp for schedule(static) nowait
            for (int i = 1; i < ROWS - 1; i++)
                for (int j = 1; j < COLUMNS - 1; j++)
                    AT(after, i, j) *= damping(i, j);

            double *oldest = before;
            before = now;
            now = after;
            after = oldest;
        }

        #pragma omp for schedule(static) reduction(+ : energy)
        for (int i = 1; i < ROWS - 1; i++)
            for (int j = 1; j < COLUMNS - 1; j++)
                energy += AT(now, i, j) * AT(now, i, j);
    }
    return energy;
}

int main(void)
{
    double *level[3] = {new_level(), new_level(), new_level()};

    pulse(level[0]);
    pulse(level[1]);
    const double energy = propagate(level[0], level[1], level[2], 0.25);

    const double *last = level[(STEPS + 1) % 3];
    double checksum = 0.0;
    #pragma omp parallel for collapse(2) reduction(+ : checksum)
    for (int i = 0; i < ROWS; i++)
        for (int j = 0; j < COLUMNS; j++)
            checksum += AT(last, i, j) * (1 + (i + 2 * j) % 7);
    printf("wave: energy=%.9f checksum=%.9f\n", energy, checksum);
    for (int l = 0; l < 3; l++)
        free(level[l]);
    return 0;
}
