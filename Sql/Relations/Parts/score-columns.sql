{% comment %}
The columns of a score among all.
{% endcomment %}
  mean AS pop_mean,
  deviation AS pop_stddev,
  z AS z_score,
  CASE
    WHEN ABS(z) < 1 THEN '0-1 sigma'
    WHEN ABS(z) < 2 THEN '1-2 sigma'
    WHEN ABS(z) < 3 THEN '2-3 sigma'
    WHEN ABS(z) < 4 THEN '3-4 sigma'
    ELSE '4+ sigma'
  END AS z_bucket
