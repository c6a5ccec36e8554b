{% comment %}
By how many seconds the clocks of the institution were ahead at a time that they showed (local_time), compared with the moment of the
refresh; the difference of two times that clocks showed, less that of their shifts, is what went by.
{% endcomment %}
{% if zone_shifts.size == 0 %}
0
{% else %}
CASE
{% for shift in zone_shifts %}
{% if shift.from %}
  WHEN {{ local_time | sql }} >= {{ shift.from | literal }} THEN {{ shift.seconds | literal }}
{% else %}
  ELSE {{ shift.seconds | literal }}
{% endif %}
{% endfor %}
END
{% endif %}
