#include <stdio.h>

double mean(const double *samples, int n)
{
    double sum = 0.0;
    #pragma omp parallel for reduction(+ : sum)
    for (int i = 0; i < n; i++)
        sum += samples[i];
    return sum / n;
}

int main(void)
{
    double samples[1000];
    for (int i = 0; i < 1000; i++)
        samples[i] = i * 0.5;
    printf("mean = %.3f\n", mean(samples, 1000));
    return 0;
}
