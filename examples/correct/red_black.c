/*
 * Successive over-relaxation in red-black order for the electric potential around two charged plates in a grounded
 * box. Cells of one colour have only neighbours of the other, so that a colour can be relaxed in place by all threads.
 * Prints the final correction and the sum of the potential.
 *
 * cc -fopenmp -O2 red_black.c -lm
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>

#define ROWS 82
#define COLUMNS 102
#define SWEEPS 60

static double potential[ROWS][COLUMNS];
static bool fixed[ROWS][COLUMNS];

static void place_plate(int row, int from, int to, double voltage)
{
    for (int j = from; j < to; j++) {
        potential[row][j] = voltage;
        fixed[row][j] = true;
    }
}

/* Relaxes all cells of one colour (0 or 1); returns the sum of the squared corrections. */
static double relax_colour(int colour, double omega)
{
    double sum = 0.0;

    #pragma omp parallel for schedule(static) reduction(+ : sum)
    for (int i = 1; i < ROWS - 1; i++) {
        for (int j = 1 + (i + colour) % 2; j < COLUMNS - 1; j += 2) {
            if (fixed[i][j])
                continue;
            const double mean = 0.25 * (potential[i - 1][j] + potential[i + 1][j]
                                        + potential[i][j - 1] + potential[i][j + 1]);
            const double correction = omega * (mean - potential[i][j]);
            potential[i][j] += correction;
            sum += correction * correction;
        }
    }
    return sum;
}

/* Strength of the field in the middle of each row, by central differences. */
static void field_profile(double profile[ROWS])
{
    const int middle = COLUMNS / 2;

    profile[0] = 0.0;
    profile[ROWS - 1] = 0.0;
    #pragma omp parallel for
    for (int i = 1; i < ROWS - 1; i++) {
        const double across = 0.5 * (potential[i][middle + 1] - potential[i][middle - 1]);
        const double along = 0.5 * (potential[i + 1][middle] - potential[i - 1][middle]);
        profile[i] = sqrt(across * across + along * along);
    }
}

int main(void)
{
    double profile[ROWS];
    double correction = 0.0;

    place_plate(ROWS / 3, COLUMNS / 4, 3 * COLUMNS / 4, 1.0);
    place_plate(2 * ROWS / 3, COLUMNS / 4, 3 * COLUMNS / 4, -1.0);

    for (int sweep = 0; sweep < SWEEPS; sweep++) {
        correction = 0.0;
        for (int colour = 0; colour < 2; colour++)
            correction += relax_colour(colour, 1.9);
    }
    field_profile(profile);

    double checksum = 0.0, strongest = 0.0;
    for (int i = 0; i < ROWS; i++) {
        strongest = fmax(strongest, profile[i]);
        for (int j = 0; j < COLUMNS; j++)
            checksum += potential[i][j] * (1 + (i * 3 + j) % 5);
    }
    printf("potential: correction=%.3e strongest=%.6f checksum=%.9f\n", sqrt(correction), strongest, checksum);
    return 0;
}
