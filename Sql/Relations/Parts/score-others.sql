{% comment %}
How many other totals the population has, what they add up to, and the two parts of what their squares add up to.
{% endcomment %}
    {{ 'window_count - 1' | cast: 'bigint' }} AS n,
    window_total - window_sum AS total,
    window_trillions - {% part Relations/Parts/square-trillions %} AS trillions,
    window_squares - {% part Relations/Parts/square-rest %} AS squares
