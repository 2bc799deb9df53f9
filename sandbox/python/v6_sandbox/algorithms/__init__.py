"""
The demonstration algorithms. An image of the sandbox is a name for a module: the node imports the module where a real
one would run a container.
"""

IMAGES = {
    "sandbox/average:1": {"module": "v6_sandbox.algorithms.average"},
    "sandbox/tools:1": {"module": "v6_sandbox.algorithms.tools"},
}


def find(images, image):
    """The entry of an image, which may come with the digest that the algorithm store adds."""
    return images.get(image.split("@", 1)[0])
