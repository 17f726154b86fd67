/*
 * Heat conduction in a square plate: explicit five-point stencil with two buffers that are exchanged after
 * every step. The left edge is held at 100 degrees, the others at 0. Stops when no cell changes by more than
 * the tolerance, or after MAX_STEPS. Prints the number of steps and the mean temperature of the interior.
 *
 * cc -fopenmp -O2 heat_stencil.c -lm
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { NX = 128, NY = 96, MAX_STEPS = 400 };

#define AT(u, i, j) ((u)[(size_t)(i) * NY + (j)])

static double *new_plate(void)
{
    double *u = malloc(sizeof(double) * NX * NY);
    if (u == NULL) {
        perror("malloc");
        exit(EXIT_FAILURE);
    }
    return u;
}

static void set_initial_state(double *u)
{
    #pragma omp parallel for schedule(static)
    for (int i = 0; i < NX; i++)
        for (int j = 0; j < NY; j++)
            AT(u, i, j) = j == 0 ? 100.0 : 0.0;
}

/* Advances `from` by one step into `to`; returns the largest change of any cell. */
static double advance(const double *restrict from, double *restrict to, double diffusion)
{
    double largest = 0.0;

    #pragma omp parallel for schedule(static) reduction(max : largest)
    for (int i = 1; i < NX - 1; i++) {
        for (int j = 1; j < NY - 1; j++) {
            const double centre = AT(from, i, j);
            const double laplacian = AT(from, i - 1, j) + AT(from, i + 1, j) + AT(from, i, j - 1)
                                     + AT(from, i, j + 1) - 4.0 * centre;
            const double change = diffusion * laplacian;
            AT(to, i, j) = centre + change;
            if (fabs(change) > largest)
                largest = fabs(change);
        }
    }
    return largest;
}

static double mean_interior(const double *u)
{
    double sum = 0.0;

    #pragma omp parallel for collapse(2) reduction(+ : sum)
    for (int i = 1; i < NX - 1; i++)
        for (int j = 1; j < NY - 1; j++)
            sum += AT(u, i, j);
    return sum / ((NX - 2) * (NY - 2));
}

int main(void)
{
    const double diffusion = 0.2;
    const double tolerance = 1e-4;
    double *current = new_plate();
    double *next = new_plate();
    int steps = 0;
    double change;

    set_initial_state(current);
    set_initial_state(next);
    do {
        change = advance(current, next, diffusion);
        double *spare = current;
        current = next;
        next = spare;
        steps++;
    } while (change > tolerance && steps < MAX_STEPS);

    printf("heat: steps=%d change=%.6f checksum=%.9f\n", steps, change, mean_interior(current));
    free(current);
    free(next);
    return 0;
}
