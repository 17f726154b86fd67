/*
 * Level-synchronous breadth-first search. The graph is a ring with pseudo-random chords, stored as an adjacency
 * array. Each level expands the current frontier in parallel: a vertex is claimed by whoever reaches it first,
 * and takes a slot in the next frontier. Prints the depth, the vertices reached and the sum of all levels.
 *
 * cc -fopenmp -O2 graph_bfs.c
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { VERTICES = 6000, CHORDS = 3, DEGREE = 2 + 2 * CHORDS, UNREACHED = -1 };

typedef struct {
    int vertices;
    int *first;  /* the neighbours of v are neighbour[first[v] .. first[v + 1] - 1] */
    int *neighbour;
} graph_t;

static void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (memory == NULL) {
        perror("calloc");
        exit(EXIT_FAILURE);
    }
    return memory;
}

static int chord_end(int v, int k)
{
    return (int)(((uint64_t)v * 2654435761U + (uint64_t)k * 40503U) % VERTICES);
}

static graph_t build_graph(void)
{
    graph_t g = {VERTICES, allocate(VERTICES + 1, sizeof(int)), NULL};
    int *degree = allocate(VERTICES, sizeof(int));

    for (int v = 0; v < VERTICES; v++) {
        degree[v] += 2;
        for (int k = 0; k < CHORDS; k++) {
            degree[v]++;
            degree[chord_end(v, k)]++;
        }
    }
    for (int v = 0; v < VERTICES; v++)
        g.first[v + 1] = g.first[v] + degree[v];

    g.neighbour = allocate(g.first[VERTICES], sizeof(int));
    int *cursor = degree;
    for (int v = 0; v < VERTICES; v++)
        cursor[v] = g.first[v];
    for (int v = 0; v < VERTICES; v++) {
        g.neighbour[cursor[v]++] = (v + 1) % VERTICES;
        g.neighbour[cursor[v]++] = (v + VERTICES - 1) % VERTICES;
        for (int k = 0; k < CHORDS; k++) {
            const int w = chord_end(v, k);
            g.neighbour[cursor[v]++] = w;
            g.neighbour[cursor[w]++] = v;
        }
    }
    free(degree);
    return g;
}

/* Fills level[] with the distance from `root`; returns the largest distance. */
static int breadth_first(const graph_t *g, int root, int *level)
{
    int *frontier = allocate(g->vertices, sizeof(int));
    int *next = allocate(g->vertices, sizeof(int));
    int *claimed = allocate(g->vertices, sizeof(int));
    int frontier_size = 1;
    int depth = 0;

    for (int v = 0; v < g->vertices; v++)
        level[v] = UNREACHED;
    frontier[0] = root;
    level[root] = 0;
    claimed[root] = 1;

    for (;;) {
        int next_size = 0;

        #pragma omp parallel for schedule(dynamic, 32)
        for (int f = 0; f < frontier_size; f++) {
            const int v = frontier[f];
            for (int e = g->first[v]; e < g->first[v + 1]; e++) {
                const int w = g->neighbour[e];
                int taken, slot;

                #pragma omp atomic capture
                { taken = claimed[w]; claimed[w] = 1; }
                if (taken)
                    continue;
                level[w] = depth + 1;
                slot = next_size++;
                next[slot] = w;
            }
        }

        if (next_size == 0)
            break;
        int *spare = frontier;
        frontier = next;
        next = spare;
        frontier_size = next_size;
        depth++;
    }
    free(frontier);
    free(next);
    free(claimed);
    return depth;
}

int main(void)
{
    graph_t g = build_graph();
    int *level = allocate(g.vertices, sizeof(int));
    const int depth = breadth_first(&g, 0, level);

    long reached = 0, sum = 0;
    #pragma omp parallel for reduction(+ : reached, sum)
    for (int v = 0; v < g.vertices; v++) {
        if (level[v] != UNREACHED) {
            reached++;
            sum += level[v];
        }
    }
    printf("bfs: depth=%d reached=%ld checksum=%ld\n", depth, reached, sum);
    free(level);
    free(g.first);
    free(g.neighbour);
    return 0;
}
