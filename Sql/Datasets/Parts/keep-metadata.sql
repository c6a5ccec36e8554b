{% comment %}
The metadata filter. One branch per declared key, each with a literal path, because one engine takes no computed path. The
engine drops the branches of all keys but the chosen one, since the parameter is a constant by then.
{% endcomment %}
(
    '__ALL__' = <<$pKey>>
    {% for key in metadata_keys %}
    OR (<<$pKey>> = {{ key | literal }} AND {{ 'metadata' | json_value: key }} IN (<<$pValues>>))
    {% endfor %}
  )
