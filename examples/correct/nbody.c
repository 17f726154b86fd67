/*
 * Gravitational n-body problem, direct summation with Plummer softening, leapfrog (kick-drift-kick) in time.
 * Every body gathers the pull of all others, so that no two iterations of the force loop write the same body.
 * Prints the relative drift of the total energy and the summed position as a checksum.
 *
 * cc -fopenmp -O2 nbody.c -lm
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { BODIES = 320, STEPS = 12 };

static const double SOFTENING = 0.05;
static const double DT = 1.0e-3;

typedef struct {
    double x[BODIES], y[BODIES], z[BODIES];
    double vx[BODIES], vy[BODIES], vz[BODIES];
    double ax[BODIES], ay[BODIES], az[BODIES];
    double mass[BODIES];
} bodies_t;

/* Low-discrepancy coordinates in [-1, 1): the same cloud of bodies on every machine. */
static double spread(int i, double ratio)
{
    return 2.0 * fmod((i + 1) * ratio, 1.0) - 1.0;
}

static void initialise(bodies_t *b)
{
    for (int i = 0; i < BODIES; i++) {
        b->x[i] = spread(i, 0.8191725134);
        b->y[i] = spread(i, 0.6710436067);
        b->z[i] = spread(i, 0.5497004779);
        b->vx[i] = -0.2 * b->y[i];
        b->vy[i] = 0.2 * b->x[i];
        b->vz[i] = 0.0;
        b->mass[i] = 1.0 / BODIES;
    }
}

static void compute_accelerations(bodies_t *b)
{
    const double eps2 = SOFTENING * SOFTENING;
    double dx, dy, dz, r2, pull;
    int i, j;

    #pragma omp parallel for schedule(static) private(j, dx, dy, dz, r2, pull)
    for (i = 0; i < BODIES; i++) {
        double ax = 0.0, ay = 0.0, az = 0.0;
        for (j = 0; j < BODIES; j++) {
            dx = b->x[j] - b->x[i];
            dy = b->y[j] - b->y[i];
            dz = b->z[j] - b->z[i];
            r2 = dx * dx + dy * dy + dz * dz + eps2;
            pull = b->mass[j] / (r2 * sqrt(r2));
            ax += pull * dx;
            ay += pull * dy;
            az += pull * dz;
        }
        b->ax[i] = ax;
        b->ay[i] = ay;
        b->az[i] = az;
    }
}

static void kick(bodies_t *b, double dt)
{
    #pragma omp parallel for
    for (int i = 0; i < BODIES; i++) {
        b->vx[i] += dt * b->ax[i];
        b->vy[i] += dt * b->ay[i];
        b->vz[i] += dt * b->az[i];
    }
}

static void drift(bodies_t *b, double dt)
{
    #pragma omp parallel for
    for (int i = 0; i < BODIES; i++) {
        b->x[i] += dt * b->vx[i];
        b->y[i] += dt * b->vy[i];
        b->z[i] += dt * b->vz[i];
    }
}

static double total_energy(const bodies_t *b)
{
    double kinetic = 0.0, potential = 0.0;

    #pragma omp parallel for schedule(dynamic, 16) reduction(+ : kinetic) reduction(- : potential)
    for (int i = 0; i < BODIES; i++) {
        const double v2 = b->vx[i] * b->vx[i] + b->vy[i] * b->vy[i] + b->vz[i] * b->vz[i];
        kinetic += 0.5 * b->mass[i] * v2;
        for (int j = i + 1; j < BODIES; j++) {
            const double dx = b->x[j] - b->x[i];
            const double dy = b->y[j] - b->y[i];
            const double dz = b->z[j] - b->z[i];
            potential -= b->mass[i] * b->mass[j] / sqrt(dx * dx + dy * dy + dz * dz + SOFTENING * SOFTENING);
        }
    }
    return kinetic + potential;
}

int main(void)
{
    bodies_t *b = calloc(1, sizeof *b);
    if (b == NULL) {
        perror("calloc");
        return EXIT_FAILURE;
    }

    initialise(b);
    compute_accelerations(b);
    const double before = total_energy(b);
    for (int step = 0; step < STEPS; step++) {
        kick(b, 0.5 * DT);
        drift(b, DT);
        compute_accelerations(b);
        kick(b, 0.5 * DT);
    }
    const double after = total_energy(b);

    double checksum = 0.0;
    for (int i = 0; i < BODIES; i++)
        checksum += b->x[i] + 2.0 * b->y[i] + 3.0 * b->z[i];
    printf("nbody: drift=%.2e checksum=%.9f\n", fabs((after - before) / before), checksum);
    free(b);
    return 0;
}
