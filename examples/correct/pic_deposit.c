/*
 * Particle-in-cell plasma in one dimension: deposit the charge of the particles on the grid (cloud in cell), solve
 * for the field, push the particles. Neighbouring particles hit the same cells, so each thread deposits into its
 * own copy of the grid; the copies are summed cell by cell.
 * Prints the total charge, the field energy and a checksum of the positions.
 *
 * cc -fopenmp -O2 pic_deposit.c -lm
 */
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>

enum { CELLS = 96, PARTICLES = 8000, STEPS = 10 };

static const double TWO_PI = 6.283185307179586;
static const double LENGTH = 1.0;
static const double DT = 0.05;

typedef struct {
    double *position;
    double *velocity;
} particles_t;

static double *new_array(size_t n)
{
    double *array = calloc(n, sizeof *array);
    if (array == NULL) {
        perror("calloc");
        exit(EXIT_FAILURE);
    }
    return array;
}

static void load_particles(particles_t *p)
{
    for (int i = 0; i < PARTICLES; i++) {
        const double x = (i + 0.5) / PARTICLES;
        p->position[i] = fmod(x + 0.01 * sin(TWO_PI * x) + LENGTH, LENGTH);
        p->velocity[i] = (i % 2 ? 0.2 : -0.2);
    }
}

/* `copies` has room for one grid per thread of the largest team. */
static void deposit(const particles_t *p, double *density, double *copies)
{
    const double charge = (double)CELLS / PARTICLES;
    int team = 1;

    #pragma omp parallel
    {
        double *mine = copies + (size_t)omp_get_thread_num() * CELLS;

        #pragma omp single nowait
        team = omp_get_num_threads();

        for (int c = 0; c < CELLS; c++)
            mine[c] = 0.0;

        #pragma omp for schedule(static)
        for (int i = 0; i < PARTICLES; i++) {
            const double s = p->position[i] / LENGTH * CELLS;
            const int left = (int)s % CELLS;
            const double weight = s - floor(s);
            mine[left] += charge * (1.0 - weight);
            mine[(left + 1) % CELLS] += charge * weight;
        }

        /* The implicit barrier above completed all copies, and the team size. */
        #pragma omp for schedule(static)
        for (int c = 0; c < CELLS; c++) {
            double sum = 0.0;
            for (int t = 0; t < team; t++)
                sum += copies[(size_t)t * CELLS + c];
            density[c] = sum;
        }
    }
}

/* Integrates dE/dx = density - 1 with zero mean field. */
static void solve_field(const double *density, double *field)
{
    const double dx = LENGTH / CELLS;
    double mean = 0.0;

    field[0] = 0.0;
    for (int c = 1; c < CELLS; c++)
        field[c] = field[c - 1] + dx * (0.5 * (density[c - 1] + density[c]) - 1.0);
    for (int c = 0; c < CELLS; c++)
        mean += field[c] / CELLS;
    for (int c = 0; c < CELLS; c++)
        field[c] -= mean;
}

static void push(particles_t *p, const double *field)
{
    #pragma omp parallel for schedule(static)
    for (int i = 0; i < PARTICLES; i++) {
        const double s = p->position[i] / LENGTH * CELLS;
        const int left = (int)s % CELLS;
        const double weight = s - floor(s);
        const double pull = (1.0 - weight) * field[left] + weight * field[(left + 1) % CELLS];
        p->velocity[i] -= DT * pull;
        p->position[i] = fmod(p->position[i] + DT * p->velocity[i] + LENGTH, LENGTH);
    }
}

int main(void)
{
    particles_t p = {new_array(PARTICLES), new_array(PARTICLES)};
    double *density = new_array(CELLS);
    double *field = new_array(CELLS);
    double *copies = new_array((size_t)omp_get_max_threads() * CELLS);

    load_particles(&p);
    for (int step = 0; step < STEPS; step++) {
        deposit(&p, density, copies);
        solve_field(density, field);
        push(&p, field);
    }

    double charge = 0.0, energy = 0.0, checksum = 0.0;
    #pragma omp parallel
    {
        #pragma omp for reduction(+ : charge, energy) nowait
        for (int c = 0; c < CELLS; c++) {
            charge += density[c];
            energy += 0.5 * field[c] * field[c];
        }
        #pragma omp for reduction(+ : checksum)
        for (int i = 0; i < PARTICLES; i++)
            checksum += p.position[i] * (1 + i % 5);
    }
    printf("pic: charge=%.6f energy=%.3e checksum=%.6f\n", charge, energy, checksum);
    free(p.position);
    free(p.velocity);
    free(density);
    free(field);
    free(copies);
    return 0;
}
