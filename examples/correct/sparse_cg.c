/*
 * Conjugate gradients on a sparse symmetric positive definite matrix in compressed sparse row (CSR) form.
 * The matrix is the five-point Laplacian of a GRID x GRID mesh; the right-hand side is chosen so that the exact
 * solution is known. Prints the iterations, the largest error and the norm of the solution.
 *
 * cc -fopenmp -O2 sparse_cg.c -lm
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { GRID = 48, MAX_ITERATIONS = 300 };

typedef struct {
    int rows;
    int *row_start;  /* rows + 1 entries: the nonzeros of row r are [row_start[r], row_start[r + 1]) */
    int *column;
    double *value;
} csr_t;

static void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (memory == NULL) {
        perror("calloc");
        exit(EXIT_FAILURE);
    }
    return memory;
}

static csr_t laplacian(int grid)
{
    const int rows = grid * grid;
    csr_t m = {rows, allocate(rows + 1, sizeof(int)), allocate(5 * (size_t)rows, sizeof(int)),
               allocate(5 * (size_t)rows, sizeof(double))};
    int filled = 0;

    for (int r = 0; r < rows; r++) {
        const int i = r / grid, j = r % grid;
        const int neighbour[5] = {i > 0 ? r - grid : -1, j > 0 ? r - 1 : -1, r, j < grid - 1 ? r + 1 : -1,
                                  i < grid - 1 ? r + grid : -1};
        m.row_start[r] = filled;
        for (int k = 0; k < 5; k++) {
            if (neighbour[k] < 0)
                continue;
            m.column[filled] = neighbour[k];
            m.value[filled] = neighbour[k] == r ? 4.0 : -1.0;
            filled++;
        }
    }
    m.row_start[rows] = filled;
    return m;
}

static void csr_free(csr_t *m)
{
    free(m->row_start);
    free(m->column);
    free(m->value);
}

/* y = M x */
static void multiply(const csr_t *m, const double *x, double *y)
{
    #pragma omp parallel for schedule(dynamic, 64)
    for (int r = 0; r < m->rows; r++) {
        double sum = 0.0;
        for (int k = m->row_start[r]; k < m->row_start[r + 1]; k++)
            sum += m->value[k] * x[m->column[k]];
        y[r] = sum;
    }
}

static double dot(int n, const double *x, const double *y)
{
    double result = 0.0;

    #pragma omp parallel for schedule(static) reduction(+ : result)
    for (int i = 0; i < n; i++)
        result += x[i] * y[i];
    return result;
}

/* y = y + a x */
static void axpy(int n, double a, const double *x, double *y)
{
    #pragma omp parallel for schedule(static)
    for (int i = 0; i < n; i++)
        y[i] += a * x[i];
}

/* p = r + beta p */
static void new_direction(int n, double beta, const double *r, double *p)
{
    #pragma omp parallel for schedule(static)
    for (int i = 0; i < n; i++)
        p[i] = r[i] + beta * p[i];
}

/* Solves M x = b from the initial guess x = 0; returns the number of iterations. */
static int conjugate_gradient(const csr_t *m, const double *b, double *x, double tolerance)
{
    const int n = m->rows;
    double *r = allocate(n, sizeof(double));
    double *p = allocate(n, sizeof(double));
    double *mp = allocate(n, sizeof(double));
    int iteration = 0;

    for (int i = 0; i < n; i++) {
        x[i] = 0.0;
        r[i] = b[i];
        p[i] = b[i];
    }
    double rr = dot(n, r, r);
    while (sqrt(rr) > tolerance && iteration < MAX_ITERATIONS) {
        multiply(m, p, mp);
        const double alpha = rr / dot(n, p, mp);
        axpy(n, alpha, p, x);
        axpy(n, -alpha, mp, r);
        const double rr_new = dot(n, r, r);
        new_direction(n, rr_new / rr, r, p);
        rr = rr_new;
        iteration++;
    }
    free(r);
    free(p);
    free(mp);
    return iteration;
}

int main(void)
{
    csr_t m = laplacian(GRID);
    double *exact = allocate(m.rows, sizeof(double));
    double *b = allocate(m.rows, sizeof(double));
    double *x = allocate(m.rows, sizeof(double));

    for (int i = 0; i < m.rows; i++)
        exact[i] = 1.0 + 0.5 * sin(0.1 * i);
    multiply(&m, exact, b);

    const int iterations = conjugate_gradient(&m, b, x, 1e-10);
    double error = 0.0;
    #pragma omp parallel for reduction(max : error)
    for (int i = 0; i < m.rows; i++)
        error = fmax(error, fabs(x[i] - exact[i]));

    printf("cg: iterations=%d accurate=%s checksum=%.6f\n", iterations, error < 1e-8 ? "yes" : "no",
           sqrt(dot(m.rows, x, x)));
    free(exact);
    free(b);
    free(x);
    csr_free(&m);
    return 0;
}
