/*
 * Price of an arithmetic-average (Asian) call option by Monte Carlo simulation. Paths are grouped in batches; a
 * batch seeds the generator with its own number, so that the result does not depend on who computes which batch.
 * Prints the price, its standard error and the number of paths that ended in the money.
 *
 * cc -fopenmp -O2 monte_carlo.c -lm
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>

enum { BATCHES = 64, PATHS_PER_BATCH = 50, DATES = 12 };

typedef struct {
    double spot;
    double strike;
    double rate;
    double volatility;
    double years;
} option_t;

/* State of the generator (xorshift64*). */
static uint64_t rng_state = 1;
#pragma omp threadprivate(rng_state)

static void rng_seed(uint64_t stream)
{
    rng_state = (stream + 1) * 0x9e3779b97f4a7c15ULL;
}

/* Uniform in (0, 1). */
static double rng_uniform(void)
{
    rng_state ^= rng_state >> 12;
    rng_state ^= rng_state << 25;
    rng_state ^= rng_state >> 27;
    return ((double)((rng_state * 0x2545f4914f6cdd1dULL) >> 11) + 0.5) * 0x1.0p-53;
}

/* Standard normal variate (Box and Muller). */
static double rng_normal(void)
{
    const double radius = sqrt(-2.0 * log(rng_uniform()));
    return radius * cos(6.283185307179586 * rng_uniform());
}

/* Pay-off of one path: the excess of the mean price over the strike. */
static double simulate_path(const option_t *option)
{
    const double dt = option->years / DATES;
    const double drift = (option->rate - 0.5 * option->volatility * option->volatility) * dt;
    const double scale = option->volatility * sqrt(dt);
    double price = option->spot;
    double mean = 0.0;

    for (int date = 0; date < DATES; date++) {
        price *= exp(drift + scale * rng_normal());
        mean += price / DATES;
    }
    return fmax(mean - option->strike, 0.0);
}

int main(void)
{
    const option_t option = {100.0, 100.0, 0.03, 0.25, 1.0};
    double sum = 0.0;
    double sum_of_squares = 0.0;
    long in_the_money = 0;

    #pragma omp parallel for schedule(dynamic) reduction(+ : sum, sum_of_squares, in_the_money)
    for (int batch = 0; batch < BATCHES; batch++) {
        rng_seed((uint64_t)batch);
        for (int path = 0; path < PATHS_PER_BATCH; path++) {
            const double payoff = simulate_path(&option);
            sum += payoff;
            sum_of_squares += payoff * payoff;
            if (payoff > 0.0)
                in_the_money++;
        }
    }

    const double paths = (double)BATCHES * PATHS_PER_BATCH;
    const double mean = sum / paths;
    const double deviation = sqrt((sum_of_squares / paths - mean * mean) / paths);
    const double discount = exp(-option.rate * option.years);
    printf("option: price=%.6f error=%.6f checksum=%ld\n", discount * mean, discount * deviation, in_the_money);
    return 0;
}
