{% comment %}
How many other totals the population has, what they add up to, and their spread.
{% endcomment %}
    window_count - 1 AS n,
    window_total - window_sum AS total,
    (window_count - 1) * (window_squares - window_sum * window_sum)
      - (window_total - window_sum) * (window_total - window_sum) AS spread
