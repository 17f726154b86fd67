/*
 * Dense matrix product C = A B in tiles that fit the first-level cache. Bands of rows of C are dealt to the threads;
 * within a band the tiles are visited so that a tile of B is used for all its rows before the next is loaded.
 * Compares some elements with the plain triple loop and prints a weighted sum of C.
 *
 * cc -fopenmp -O2 matmul_tiled.c -lm
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define N 160
#define TILE 16

static double *new_matrix(void)
{
    double *m = calloc((size_t)N * N, sizeof *m);
    if (m == NULL) {
        perror("calloc");
        exit(EXIT_FAILURE);
    }
    return m;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static void fill(double *a, double *b)
{
    int i, j;

    #pragma omp parallel for collapse(2)
    for (i = 0; i < N; i++) {
        for (j = 0; j < N; j++) {
            a[i * N + j] = (double)((i * 7 + j * 3) % 11) - 5.0;
            b[i * N + j] = (double)((i * 5 + j * 2) % 13) / 13.0;
        }
    }
}

static void multiply_tiled(const double *a, const double *b, double *c)
{
    int row0, col0, mid0;

    #pragma omp parallel for schedule(static) private(mid0)
    for (row0 = 0; row0 < N; row0 += TILE) {
        const int row1 = smaller(row0 + TILE, N);
        for (mid0 = 0; mid0 < N; mid0 += TILE) {
            const int mid1 = smaller(mid0 + TILE, N);
            for (col0 = 0; col0 < N; col0 += TILE) {
                const int col1 = smaller(col0 + TILE, N);
                for (int i = row0; i < row1; i++) {
                    for (int k = mid0; k < mid1; k++) {
                        const double factor = a[i * N + k];
                        for (int j = col0; j < col1; j++)
                            c[i * N + j] += factor * b[k * N + j];
                    }
                }
            }
        }
    }
}

/* Largest deviation of the diagonal of C from the textbook formula. */
static double diagonal_error(const double *a, const double *b, const double *c)
{
    double worst = 0.0;

    #pragma omp parallel for reduction(max : worst)
    for (int i = 0; i < N; i++) {
        double expected = 0.0;
        for (int k = 0; k < N; k++)
            expected += a[i * N + k] * b[k * N + i];
        worst = fmax(worst, fabs(c[i * N + i] - expected));
    }
    return worst;
}

int main(void)
{
    double *a = new_matrix();
    double *b = new_matrix();
    double *c = new_matrix();

    fill(a, b);
    multiply_tiled(a, b, c);

    double checksum = 0.0;
    for (int i = 0; i < N * N; i++)
        checksum += c[i] * (1 + i % 17);
    printf("matmul: agrees=%s checksum=%.6f\n", diagonal_error(a, b, c) < 1e-9 ? "yes" : "no", checksum);
    free(a);
    free(b);
    free(c);
    return 0;
}
