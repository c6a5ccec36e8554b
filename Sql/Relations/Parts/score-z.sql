{% comment %}
How many deviations a total lies from the mean.
{% endcomment %}
    CASE WHEN deviation = 0 THEN 0 ELSE (CAST(window_sum AS DOUBLE PRECISION) - mean) / deviation END AS z
