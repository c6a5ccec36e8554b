{% comment %}
Mean and deviation of the other totals.
{% endcomment %}
    CASE WHEN n > 0 THEN CAST(total AS DOUBLE PRECISION) / n ELSE 0 END AS mean,
    CASE
      WHEN n > 1 AND spread > 0 THEN SQRT(CAST(spread AS DOUBLE PRECISION) / n / (n - 1))
      ELSE 0
    END AS deviation
