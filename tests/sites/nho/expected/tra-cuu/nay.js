tiepcanSearch.put("nay","MzIwMuZS5oo4vFjB9+HumSWclhYGBoacvgZgIY/ETE5DTj8IxymR05DT0QAA")
