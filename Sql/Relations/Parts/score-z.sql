{% comment %}
How many deviations a total lies from the mean.
{% endcomment %}
    CASE WHEN deviation = 0 THEN 0 ELSE CAST(n * window_sum - total AS DOUBLE PRECISION) / n / deviation END AS z
