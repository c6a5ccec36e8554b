{% comment %}
The metadata filter; 'All keys', or '__ALL__' in older links, switches it off.
One branch per declared key, each with a literal path, because one engine takes no computed path. The
engine drops the branches of all keys but the chosen one, since the parameter is a constant by then. An institution without keys still reads
both parameters: a query whose placeholders do not all stand in it is refused.
{% endcomment %}
(
    <<$pKey>> IN ('All keys', '__ALL__')
    {% for key in metadata_keys %}
    OR (<<$pKey>> = {{ key | literal }} AND {{ 'metadata' | json_value: key }} IN (<<$pValues>>))
    {% else %}
    OR (1 = 0 AND <<$pKey>> IN (<<$pValues>>))
    {% endfor %}
  )
