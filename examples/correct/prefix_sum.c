/*
 * Stream compaction: keep the elements that pass a filter, in their order. The target positions come from a
 * two-pass exclusive prefix sum: every thread counts in its own block, the counts are scanned, and every thread
 * then writes its survivors from its own offset. Prints the survivors and an order-dependent checksum.
 *
 * cc -fopenmp -O2 prefix_sum.c
 */
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { COUNT = 40000 };

typedef struct {
    uint32_t id;
    float energy;
} hit_t;

static int passes(const hit_t *hit)
{
    return hit->energy > 0.6f && hit->id % 7 != 3;
}

static void generate(hit_t *hits, int n)
{
    #pragma omp parallel for
    for (int i = 0; i < n; i++) {
        const uint32_t h = (uint32_t)i * 2246822519u ^ ((uint32_t)i >> 5) * 3266489917u;
        hits[i].id = (uint32_t)i;
        hits[i].energy = (float)(h >> 8) / 16777216.0f;
    }
}

/* Copies the hits that pass from `in` to `out`, in order; returns how many, or -1 when memory is short. */
static int compact(const hit_t *in, int n, hit_t *out)
{
    int kept = 0;
    int *offset = calloc((size_t)omp_get_max_threads() + 1, sizeof *offset);
    if (offset == NULL)
        return -1;

    #pragma omp parallel shared(in, n, out, offset, kept)
    {
        const int threads = omp_get_num_threads();
        const int me = omp_get_thread_num();
        const int begin = (int)((long)n * me / threads);
        const int end = (int)((long)n * (me + 1) / threads);

        int mine = 0;
        for (int i = begin; i < end; i++)
            mine += passes(&in[i]);
        offset[me + 1] = mine;

        #pragma omp barrier
        #pragma omp master
        {
            for (int t = 0; t < threads; t++)
                offset[t + 1] += offset[t];
            kept = offset[threads];
        }
        #pragma omp barrier

        int position = offset[me];
        for (int i = begin; i < end; i++)
            if (passes(&in[i]))
                out[position++] = in[i];
    }
    free(offset);
    return kept;
}

int main(void)
{
    hit_t *hits = malloc(COUNT * sizeof *hits);
    hit_t *selected = calloc(COUNT, sizeof *selected);
    if (hits == NULL || selected == NULL) {
        perror("malloc");
        return EXIT_FAILURE;
    }

    generate(hits, COUNT);
    const int kept = compact(hits, COUNT, selected);
    if (kept < 0) {
        perror("compact");
        return EXIT_FAILURE;
    }

    uint64_t checksum = 0;
    for (int i = 0; i < kept; i++)
        checksum = checksum * 131 + selected[i].id;
    printf("compact: kept=%d checksum=%016llx\n", kept, (unsigned long long)checksum);
    free(hits);
    free(selected);
    return 0;
}
