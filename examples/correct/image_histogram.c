/*
 * Contrast enhancement of a grey-scale image by histogram equalisation: count the grey levels, turn the counts
 * into a cumulative distribution, and map every pixel through it. The image is a synthetic one (a lit sphere
 * in front of a gradient with some noise). Prints a checksum of the equalised image.
 *
 * cc -fopenmp -O2 image_histogram.c -lm
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 480, HEIGHT = 320, LEVELS = 256 };

typedef struct {
    int width;
    int height;
    uint8_t *pixels;
} image_t;

/* Integer hash, used as a noise source that does not depend on the order of evaluation. */
static uint32_t mix(uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    return x ^ (x >> 16);
}

static image_t image_new(int width, int height)
{
    image_t image = {width, height, malloc((size_t)width * height)};
    if (image.pixels == NULL) {
        perror("malloc");
        exit(EXIT_FAILURE);
    }
    return image;
}

static void render(image_t *image)
{
    const int radius = image->height / 3;
    int x, y;

    #pragma omp parallel for private(x)
    for (y = 0; y < image->height; y++) {
        for (x = 0; x < image->width; x++) {
            const int dx = x - image->width / 2;
            const int dy = y - image->height / 2;
            const int inside = radius * radius - dx * dx - dy * dy;
            double light = 60.0 + 40.0 * x / image->width;
            if (inside > 0)
                light = 90.0 + 60.0 * sqrt((double)inside) / radius;
            const uint32_t noise = mix((uint32_t)(y * image->width + x)) % 9;
            image->pixels[(size_t)y * image->width + x] = (uint8_t)(light + noise);
        }
    }
}

static void count_levels(const image_t *image, long histogram[LEVELS])
{
    const long n = (long)image->width * image->height;

    memset(histogram, 0, LEVELS * sizeof histogram[0]);
    #pragma omp parallel for schedule(static) reduction(+ : histogram[:LEVELS])
    for (long p = 0; p < n; p++)
        histogram[image->pixels[p]]++;
}

/* Fills `map` with the grey level that each input level becomes. */
static void equalising_map(const long histogram[LEVELS], long n, uint8_t map[LEVELS])
{
    long below = 0;

    for (int level = 0; level < LEVELS; level++) {
        below += histogram[level];
        map[level] = (uint8_t)((LEVELS - 1) * below / n);
    }
}

static void apply_map(image_t *image, const uint8_t map[LEVELS])
{
    const long n = (long)image->width * image->height;

    #pragma omp parallel for schedule(static)
    for (long p = 0; p < n; p++)
        image->pixels[p] = map[image->pixels[p]];
}

static uint64_t checksum(const image_t *image)
{
    const long n = (long)image->width * image->height;
    uint64_t sum = 0;

    #pragma omp parallel for reduction(+ : sum)
    for (long p = 0; p < n; p++)
        sum += (uint64_t)image->pixels[p] * mix((uint32_t)p);
    return sum;
}

int main(void)
{
    long histogram[LEVELS];
    uint8_t map[LEVELS];
    image_t image = image_new(WIDTH, HEIGHT);

    render(&image);
    count_levels(&image, histogram);
    equalising_map(histogram, (long)image.width * image.height, map);
    apply_map(&image, map);

    printf("histogram: level100=%ld checksum=%016llx\n", histogram[100], (unsigned long long)checksum(&image));
    free(image.pixels);
    return 0;
}
