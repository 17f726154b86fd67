/*
 * Cholesky factorisation A = L L^T of a symmetric positive definite matrix in square tiles. Each tile operation is
 * a task; the order between them follows from the tiles that they read and write.
 * Prints the largest element of A - L L^T relative to A, and a checksum of L.
 *
 * cc -fopenmp -O2 cholesky_tasks.c -lm
 */
#include <math.h>
#include <stdio.h>

#define TILES 6
#define SIZE 24
#define ORDER (TILES * SIZE)

typedef double tile_t[SIZE][SIZE];

static tile_t a[TILES][TILES]; /* only the lower triangle of tiles is used */

static double original(int row, int column)
{
    const double distance = row - column;
    return (row == column ? ORDER : 0.0) + 10.0 / (1.0 + distance * distance);
}

/* Factorises a tile on the diagonal in place. */
static void factorise(tile_t t)
{
    for (int k = 0; k < SIZE; k++) {
        t[k][k] = sqrt(t[k][k]);
        for (int i = k + 1; i < SIZE; i++)
            t[i][k] /= t[k][k];
        for (int j = k + 1; j < SIZE; j++)
            for (int i = j; i < SIZE; i++)
                t[i][j] -= t[i][k] * t[j][k];
    }
}

/* t = t d^-T, where d is a factorised tile of the diagonal. */
static void solve(tile_t d, tile_t t)
{
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            for (int k = 0; k < j; k++)
                t[i][j] -= t[i][k] * d[j][k];
            t[i][j] /= d[j][j];
        }
    }
}

/* t = t - left right^T */
static void update(tile_t left, tile_t right, tile_t t)
{
    for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
            double sum = 0.0;
            for (int k = 0; k < SIZE; k++)
                sum += left[i][k] * right[j][k];
            t[i][j] -= sum;
        }
    }
}

static void cholesky(void)
{
    #pragma omp parallel
    #pragma omp single
    for (int k = 0; k < TILES; k++) {
        #pragma omp task depend(inout : a[k][k])
        factorise(a[k][k]);

        for (int i = k + 1; i < TILES; i++) {
            #pragma omp task depend(in : a[k][k]) depend(inout : a[i][k])
            solve(a[k][k], a[i][k]);
        }

        for (int i = k + 1; i < TILES; i++) {
            for (int j = k + 1; j < i; j++) {
                #pragma omp task depend(in : a[i][k], a[j][k]) depend(inout : a[i][j])
                update(a[i][k], a[j][k], a[i][j]);
            }
            #pragma omp task depend(in : a[i][k]) depend(inout : a[i][i])
            update(a[i][k], a[i][k], a[i][i]);
        }
    }
}

static double lower(int row, int column)
{
    return column > row ? 0.0 : a[row / SIZE][column / SIZE][row % SIZE][column % SIZE];
}

int main(void)
{
    for (int row = 0; row < ORDER; row++)
        for (int column = 0; column <= row; column++)
            a[row / SIZE][column / SIZE][row % SIZE][column % SIZE] = original(row, column);
    for (int t = 0; t < TILES; t++)
        for (int i = 0; i < SIZE; i++)
            for (int j = i + 1; j < SIZE; j++)
                a[t][t][i][j] = 0.0;

    cholesky();

    double error = 0.0;
    double checksum = 0.0;
    #pragma omp parallel for schedule(dynamic, 8) reduction(max : error) reduction(+ : checksum)
    for (int row = 0; row < ORDER; row++) {
        for (int column = 0; column <= row; column++) {
            double product = 0.0;
            for (int k = 0; k <= column; k++)
                product += lower(row, k) * lower(column, k);
            error = fmax(error, fabs(product - original(row, column)) / ORDER);
            checksum += lower(row, column);
        }
    }
    printf("cholesky: accurate=%s checksum=%.6f\n", error < 1e-12 ? "yes" : "no", checksum);
    return 0;
}
