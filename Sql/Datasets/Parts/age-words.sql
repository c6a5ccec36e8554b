{% comment %}
A length of time in words from a number of seconds (seconds): 6 d 4 h from two days on, else 4 h 1 min.
{% endcomment %}
{% capture days %}FLOOR({{ seconds | sql }} / 86400){% endcapture %}
{% capture hours_of_day %}FLOOR({{ seconds | sql }} / 3600) - 24 * FLOOR({{ seconds | sql }} / 86400){% endcapture %}
{% capture hours %}FLOOR({{ seconds | sql }} / 3600){% endcapture %}
{% capture minutes %}FLOOR({{ seconds | sql }} / 60) - 60 * FLOOR({{ seconds | sql }} / 3600){% endcapture %}
{% capture day_count %}{{ days | cast: 'bigint' }}{% endcapture %}
{% capture day_hours %}{{ hours_of_day | cast: 'bigint' }}{% endcapture %}
{% capture hour_count %}{{ hours | cast: 'bigint' }}{% endcapture %}
{% capture minute_count %}{{ minutes | cast: 'bigint' }}{% endcapture %}
CASE
    WHEN {{ seconds | sql }} >= 172800
      THEN {{ day_count | cast: 'text(20)' }} || ' d ' || {{ day_hours | cast: 'text(20)' }} || ' h'
    ELSE {{ hour_count | cast: 'text(20)' }} || ' h ' || {{ minute_count | cast: 'text(20)' }} || ' min'
  END
