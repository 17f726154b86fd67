/*
 * Merge sort of integers with one task per half down to a cut-off, below which insertion sort is cheaper than a
 * task. Data and scratch buffer change roles at each level of the recursion, so that merging never copies back.
 * Prints whether the result is sorted, and a checksum that depends on the order.
 *
 * cc -fopenmp -O2 merge_sort.c
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COUNT = 60000, CUTOFF = 512 };

static void insertion_sort(uint32_t *a, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        const uint32_t key = a[i];
        size_t j = i;
        for (; j > 0 && a[j - 1] > key; j--)
            a[j] = a[j - 1];
        a[j] = key;
    }
}

static void merge(const uint32_t *left, size_t left_count, const uint32_t *right, size_t right_count,
                  uint32_t *out)
{
    size_t l = 0, r = 0;

    while (l < left_count && r < right_count)
        *out++ = right[r] < left[l] ? right[r++] : left[l++];
    while (l < left_count)
        *out++ = left[l++];
    while (r < right_count)
        *out++ = right[r++];
}

/*
 * Sorts the n values that `from` and `to` both hold on entry; the result is in `to`, and `from` is left as scratch.
 */
static void sort_into(uint32_t *from, uint32_t *to, size_t n)
{
    if (n <= CUTOFF) {
        insertion_sort(to, n);
        return;
    }

    const size_t half = n / 2;
    #pragma omp task default(none) firstprivate(from, to, half)
    sort_into(to, from, half);
    #pragma omp task default(none) firstprivate(from, to, half, n)
    sort_into(to + half, from + half, n - half);
    #pragma omp taskwait

    merge(from, half, from + half, n - half, to);
}

static int merge_sort(uint32_t *values, size_t n)
{
    uint32_t *scratch = malloc(n * sizeof *scratch);
    if (scratch == NULL)
        return -1;
    memcpy(scratch, values, n * sizeof *scratch);

    #pragma omp parallel default(none) shared(values, scratch, n)
    #pragma omp single
    sort_into(scratch, values, n);

    free(scratch);
    return 0;
}

int main(void)
{
    uint32_t *values = malloc(COUNT * sizeof *values);
    if (values == NULL) {
        perror("malloc");
        return EXIT_FAILURE;
    }
    uint32_t state = 2463534242U;
    for (size_t i = 0; i < COUNT; i++) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        values[i] = state;
    }

    if (merge_sort(values, COUNT) != 0) {
        perror("merge_sort");
        free(values);
        return EXIT_FAILURE;
    }

    int sorted = 1;
    uint64_t checksum = 0;
    for (size_t i = 0; i < COUNT; i++) {
        if (i > 0 && values[i - 1] > values[i])
            sorted = 0;
        checksum = checksum * 31 + values[i];
    }
    printf("sort: sorted=%s checksum=%016llx\n", sorted ? "yes" : "no", (unsigned long long)checksum);
    free(values);
    return 0;
}
